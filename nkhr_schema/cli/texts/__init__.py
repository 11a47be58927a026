"""What the command says, English and Korean side by side: one module a subcommand, ``TEXTS`` maps a key to both.

``{name}`` in a text is filled in. Words that are typed as they stand (options, codes, formats) are the same in both.
"""
