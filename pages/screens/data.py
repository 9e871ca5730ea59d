"""data."""

import streamlit as st

st.html("<p>x</p>")
