"""What a reader sees when a page cannot be drawn: a sentence, never a stack trace."""

from datetime import datetime

import streamlit as st

from warehouse.errors import BoardError


def say(error: Exception) -> bool:
    """Say in one sentence that this page failed and what to do; the log keeps the cause.

    Faults that speak for themselves (no warehouse, a damaged one) are shown in their own words. Returns True: nothing
    else is to be shown for the error.
    """
    if isinstance(error, BoardError):
        st.error(str(error))
    else:
        # The real clock, not the board's day: it finds the entry in the log.
        moment = f"{datetime.now():%Y-%m-%d %H:%M:%S}"
        st.error(f"这一页没能显示，请刷新重试；仍不行，请把出错时间 {moment} 告诉看板的维护人员。")
    return True
