"""The layered mesh renderer: a portrait and a pose become a picture."""
