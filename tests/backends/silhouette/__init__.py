"""Tests of the shadow theatre."""
