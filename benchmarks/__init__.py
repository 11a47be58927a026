"""How fast the library is, as ratios that hold on any machine. ``make bench`` measures and writes ``results.md``."""
