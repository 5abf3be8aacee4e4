"""Wire models: what the HTTP door takes and gives, as its OpenAPI document describes it.

They are classes of their own, so that the records of `graph.model` owe nothing to the door. A
contract test holds their fields together.
"""
