"""What `benchmarks.speech` and `benchmarks.ablation` measure with, one measure a file."""
