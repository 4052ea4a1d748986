"""The engines as their processes serve them; imported there and nowhere else."""
