"""Quality and speed, measured: `python -m benchmarks.speech` (`make bench`) and `python -m benchmarks.ablation`."""
