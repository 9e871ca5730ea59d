"""Parts that Streamlit does not have: key figures with sparklines, and a table whose rows open."""
