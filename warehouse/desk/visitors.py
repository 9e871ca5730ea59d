"""Who may change the library: the one check, made where the change is made and not where its button is drawn."""

import ipaddress
import os
from dataclasses import dataclass, field

from warehouse.errors import NotAllowed


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks, as the server sees it.

    ``address`` is the other end of the connection, '' where it is unknown; ``forwarded``: the request has headers of a
    proxy, so that the address is the proxy's; ``email`` counts only where ``logged_in`` by Streamlit's own login;
    ``editors`` are the e-mail addresses that its secrets list.
    """

    name: str = ""
    email: str = ""
    address: str = ""
    forwarded: bool = False
    logged_in: bool = False
    editors: frozenset[str] = field(default_factory=frozenset)

    @property
    def signature(self) -> str:
        """What history calls the visitor: the name on one line, else the e-mail address, else 本机."""
        return " ".join((self.name or (self.email if self.logged_in else "")).split())[:80] or "本机"


def may_anybody_edit(editors: frozenset[str]) -> bool:
    """Say whether there can be anybody who may edit: most boards are for looking alone."""
    return os.environ.get("BOARD_EDIT") == "1" or bool(editors)


def may_edit(visitor: Visitor) -> bool:
    """Say whether a visitor may import, review and publish; looking needs nothing."""
    return _is_at_this_machine(visitor) or _is_listed(visitor)


def require_editor(visitor: Visitor) -> None:
    """Raise ``NotAllowed``, in words that say what would be needed, unless the visitor may change the library."""
    if may_edit(visitor):
        return
    if visitor.logged_in:
        who = visitor.email or "这个账号"
        raise NotAllowed(f"{who} 不在编辑名单里，只能查看；请让管理员把邮箱加进 secrets 的编辑名单。")
    if os.environ.get("BOARD_EDIT") == "1":
        raise NotAllowed("只有在本机直接打开看板才能导入和发布，经代理或从别处来的只能查看；请在本机打开，或改用登录。")
    raise NotAllowed("看板现在只供查看；要导入和发布，请用 BOARD_EDIT=1 在本机启动，或配置登录和编辑名单。")


def _is_at_this_machine(visitor: Visitor) -> bool:
    if os.environ.get("BOARD_EDIT") != "1" or visitor.forwarded:
        return False
    try:
        address = ipaddress.ip_address(visitor.address)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


def _is_listed(visitor: Visitor) -> bool:
    own = visitor.email.strip().casefold()
    return bool(visitor.logged_in and own and own in {email.strip().casefold() for email in visitor.editors})
