"""The graph: vocabulary, records, rules, stores and what leaves them. Knows no NLP and no HTTP."""
