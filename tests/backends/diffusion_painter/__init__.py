"""Tests of the painter of diffusers pipelines."""
