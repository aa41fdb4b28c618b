from pathlib import Path

from bench.werk.gegevens import make_werk
from bench.werk.ons import create_app
from bench.werk.toepassing import list_urls
from portal.freeze.site import freeze


def test_the_invented_country_of_the_benchmark_is_frozen_as_the_real_one_is(tmp_path: Path) -> None:
    werk = make_werk(2, 1)

    written = freeze(create_app(werk), list_urls(werk), tmp_path / "site")

    assert len(written) == 2 * 8
    assert all((tmp_path / "site" / path[1:] / "index.html").is_file() for path in written)
