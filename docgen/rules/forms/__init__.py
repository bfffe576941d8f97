"""Rules over what each sample form of annex III asks for."""
