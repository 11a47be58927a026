"""Reading and writing: JSON and JSON Lines, by path, bytes or file object, plain or gzip, streaming both ways."""
