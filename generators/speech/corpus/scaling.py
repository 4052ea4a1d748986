"""How the teacher's energy contour is centred and scaled for the model."""

ENERGY_CENTRE = -1.0
ENERGY_SPREAD = 2.0
