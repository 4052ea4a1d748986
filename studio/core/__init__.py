"""The application without Qt: jobs, library, settings, models, provenance, commands."""
