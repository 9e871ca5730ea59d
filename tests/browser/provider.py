"""A provider of identities of our own (OIDC, the code flow, RS256): whoever is chosen on its page is logged in.

It needs what the login itself needs (``tests/requirements-login.txt``) and answers this machine alone.
"""

import json
import secrets
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "board", "not-a-secret"
PEOPLE = {
    "zhang": {"name": "张三", "email": "zhang@example.gov.cn", "email_verified": True},
    "wang": {"name": "王五", "email": "wang@example.gov.cn", "email_verified": True},
    "forger": {"name": "赵六", "email": "zhang@example.gov.cn", "email_verified": False},
}
"""Who can log in: an editor, somebody else, and one who only says that the editor's address is his."""

HEAD = '<link rel="icon" href="data:,"><h1>选一个人</h1>'


class Provider(ThreadingHTTPServer):
    """Its key, and the codes that it gave and nobody redeemed yet, each with the claims that it stands for."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.key = RSAKey.generate_key(2048, parameters={"kid": "1", "use": "sig", "alg": "RS256"})
        self.codes: dict[str, dict[str, object]] = {}
        self.url = f"http://127.0.0.1:{self.server_port}"

    def claims(self, person: str, nonce: str) -> dict[str, object]:
        now = int(time.time())
        about = {"iss": self.url, "sub": person, "aud": CLIENT, "iat": now, "exp": now + 600, "nonce": nonce}
        return {**about, **PEOPLE[person]}


class Answer(BaseHTTPRequestHandler):
    """One request."""

    server: Provider

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with the provider's own description, its key, the page to choose on, or the way back."""
        parts = urlsplit(self.path)
        asked = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        if parts.path == "/.well-known/openid-configuration":
            self._json(self._metadata())
        elif parts.path == "/jwks":
            self._json({"keys": [self.server.key.as_dict(private=False)]})
        elif parts.path == "/authorize" and "person" not in asked:
            links = "".join(f'<p><a href="{self.path}&person={name}">{name}</a></p>' for name in PEOPLE)
            self._send(200, "text/html; charset=utf-8", f"{HEAD}{links}".encode())
        elif parts.path == "/authorize":
            self._back(asked)
        else:
            self._send(404, "text/plain", b"")

    def do_POST(self) -> None:
        """Give the token for a code, once."""
        body = self.rfile.read(int(self.headers.get("content-length", "0"))).decode()
        claims = self.server.codes.pop(parse_qs(body).get("code", [""])[0], None)
        if self.path != "/token" or claims is None:
            self._send(400, "application/json", b'{"error": "invalid_grant"}')
            return
        token = jwt.encode({"alg": "RS256", "kid": "1"}, claims, self.server.key)
        self._json({"access_token": "unused", "token_type": "Bearer", "expires_in": 600, "id_token": token})

    def _metadata(self) -> dict[str, object]:
        url = self.server.url
        return {
            "issuer": url,
            "authorization_endpoint": f"{url}/authorize",
            "token_endpoint": f"{url}/token",
            "jwks_uri": f"{url}/jwks",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
        }

    def _back(self, asked: Mapping[str, str]) -> None:
        code = secrets.token_urlsafe(16)
        self.server.codes[code] = self.server.claims(asked["person"], asked.get("nonce", ""))
        self.send_response(302)
        self.send_header("location", f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}")
        self.end_headers()

    def _json(self, thing: object) -> None:
        self._send(200, "application/json", json.dumps(thing).encode())

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def providing() -> Iterator[Provider]:
    """Run a provider."""
    provider = Provider()
    thread = threading.Thread(target=provider.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        provider.shutdown()
        provider.server_close()
        thread.join()
