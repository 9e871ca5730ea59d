"""Panels: each asks one question about a scope and draws its card; pages are made of them."""
