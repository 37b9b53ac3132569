"""Tests of the base that neural backends share."""
