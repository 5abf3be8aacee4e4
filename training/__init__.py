"""How the weights of the event reader are made; needs `requirements-training.lock`, not shipped."""
