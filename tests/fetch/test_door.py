"""What belongs to the public internet is known from what belongs to networks of one's own."""

from ipaddress import ip_address

import pytest

from podsite.fetch.door import is_public, own_host


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.8.9.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "0.0.0.0"),
        *("169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1"),
        *("::1", "::", "fe80::1", "fd00::1", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"),
        "2001:0:4136:e378:8000:63bf:80ff:fffe",
    ],
)
def test_an_address_of_a_private_network_is_known_in_every_wrapping(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("host", ["localhost", "nas", "nas.local", "192.168.1.5", "[::1]"])
def test_a_machine_of_ones_own_network_is_known_by_its_name(host: str) -> None:
    assert own_host(f"http://{host}:8000/feed.xml") == host.strip("[]")


@pytest.mark.parametrize(
    "url", ["https://media.test/a.mp3", "http://1.1.1.1/", "a.b", "http://[::1/"]
)
def test_any_other_name_is_of_the_internet_or_none_at_all(url: str) -> None:
    assert not own_host(url)
