"""Model and schema accept the same: proved with several validators on hand-picked, generated and damaged records."""
