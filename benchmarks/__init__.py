"""Accuracy and speed of Shadowgraph on labeled and large texts. Not shipped."""
