"""Value types: what the fields of records are made of. One concept a module."""
