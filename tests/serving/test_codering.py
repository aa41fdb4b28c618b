from hypothesis import given
from hypothesis import strategies as st

from portal.serving.codering import PLAIN, chosen

OFFERED = ("br", "gzip")
words = st.sampled_from(
    ["br", "gzip", "identity", "*", "deflate", ";q=0", ";q=1", ";q=0.3", ";q=nan", "q", "=", ";", ",", " "]
)


@given(st.lists(words).map("".join) | st.text())
def test_whatever_a_browser_says_it_gets_a_form_that_it_named_or_the_file_itself(accepted: str) -> None:
    encoding = chosen(accepted, OFFERED)

    assert encoding == PLAIN or encoding in accepted.lower() or "*" in accepted
    assert chosen(accepted, ()) == PLAIN
