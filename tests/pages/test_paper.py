"""What stands in the margins of printed sheets: words of documents and titles must not end the style sheet."""

from streamlit.testing.v1 import AppTest

from pages.parts.paper import STATES, legend


def sheet() -> None:
    from pages.parts.paper import margins

    margins('甲"}</style>\\', "截至今天")


def test_words_in_margins_are_written_as_strings() -> None:
    app = AppTest.from_function(sheet).run()
    (style,) = [one.value for one in app.get("html")]
    assert style.count("</style>") == 1
    assert style.endswith("}}</style>")
    assert r"甲\22 }\3c /style\3e \5c 　截至今天" in style


def test_every_state_stands_in_the_legend() -> None:
    for state in STATES:
        mark, said = state.split(" ", 1)
        assert f"<b>{mark}</b> {said}" in legend()
    assert "* 来自转载或二手" in legend()
