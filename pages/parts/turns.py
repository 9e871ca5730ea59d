"""Cards that take turns in one place, each in a container of its own.

A container takes over what stood in its place. Of another card that is a chart, which the browser would draw anew, out
of sight, only to drop it at the end of the run: half of the work of the click that leads down.
"""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def turn(number: int, of: int) -> DeltaGenerator:
    """Return the container with that number, from 0, of those that take turns here; the others are empty."""
    for _ in range(number):
        st.empty()
    here = st.container()
    for _ in range(number + 1, of):
        st.empty()
    return here
