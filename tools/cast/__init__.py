"""Pictures of Story's characters for the docs: who can be in a story, and what their faces show."""
