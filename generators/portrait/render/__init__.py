"""The layered mesh renderer: a portrait and a pose become a picture."""

from generators.portrait.render.puppet import Puppet
from generators.portrait.render.subject import Subject

__all__ = ["Puppet", "Subject"]
