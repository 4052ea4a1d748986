"""The picture of Story's things for the docs."""
