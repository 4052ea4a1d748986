"""Names of the networks among the assets."""

from __future__ import annotations

DETECTOR = "face/detector.tflite"
MESH = "face/mesh.tflite"
IRIS = "face/iris.tflite"
PERSON = "face/person.tflite"
BASIS = "face/basis.safetensors"
