"""Parts that Streamlit does not have: key figures with sparklines, a table whose rows open, a text under review."""
