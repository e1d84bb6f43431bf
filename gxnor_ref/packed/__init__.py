"""Packed inference: a trained network as bits and integer thresholds, without hidden floats."""
