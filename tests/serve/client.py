#!/usr/bin/env python3
"""client.py PROGRAM FOLDER: serves graphs of examples/articles and of texts that break careless programs, and asks over
sockets what clients ask, and what they must not."""

import contextlib
import http.client
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.parse

from naughty import NAUGHTY, naughty_lines

PROGRAM, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
ARTICLES = pathlib.Path(__file__).resolve().parents[2] / "examples" / "articles"
ARTICLE_COUNT = 13


def run(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, check=True)


# A superuser may write everything: then someone who may not is served.
NOBODY = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}


@contextlib.contextmanager
def served(graph, *options, **process):
    """The port of a server that is stopped afterwards, cleanly."""
    server = subprocess.Popen([PROGRAM, "serve", "--graph", graph, "--port", "0", *options], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, **process)
    try:
        line = server.stdout.readline()
        address = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\n", line)
        assert address, line + server.stderr.read()
        yield int(address[1])
        server.send_signal(signal.SIGTERM)
        output, errors = server.communicate(timeout=10)
        assert (server.returncode, output, errors) == (0, "", ""), (server.returncode, output, errors)
    finally:
        server.kill()
        server.communicate()


def ask(port, target, method="GET", fields=None, body=None, host=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
    connection.putheader("Host", f"127.0.0.1:{port}" if host is None else host)
    for name, value in (fields or {}).items():
        connection.putheader(name, value)
    connection.endheaders(body)
    answer = connection.getresponse()
    answer.text = answer.read()
    connection.close()
    return answer


def ask_json(port, target):
    answer = ask(port, target)
    assert answer.status == 200, (target, answer.status, answer.text)
    return json.loads(answer.text)


def send_raw(port, message, wait=20):
    """All that comes back for some bytes, until the server closes or has been silent for long."""
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as connection:
        connection.sendall(message)
        answer = b""
        with contextlib.suppress(TimeoutError, ConnectionResetError):
            while block := connection.recv(65536):
                answer += block
    return answer


class News(unittest.TestCase):
    """A server of the examples."""

    @classmethod
    def setUpClass(cls):
        cls.graph = FOLDER / "news.entente"
        cls.graph.unlink(missing_ok=True)
        run("add", "--graph", cls.graph, ARTICLES)
        cls.open = contextlib.ExitStack()
        cls.port = cls.open.enter_context(served(cls.graph))

    @classmethod
    def tearDownClass(cls):
        cls.open.close()

    def test_pages_are_what_the_timeline_tells(self):
        lines = run("timeline", "--graph", self.graph, "--json").stdout.splitlines()
        expected = [json.loads(line)["event"] for line in lines]
        ids, offset = [], 0
        while offset is not None:
            page = ask_json(self.port, f"/api/v1/events?limit=7&offset={offset}")
            ids += [event["id"] for event in page["events"]]
            offset = page["next_offset"]
        self.assertEqual(ids, expected)

    def test_filters_are_those_of_queries(self):
        for query in (["--actor", "PRK"], ["--type", "visit", "--from", "2019-01-01"], ["--place", "Russia"],
                      ["--modality", "planned"], ["--actor", "Vladimir Putin", "--to", "2019-12-31"]):
            lines = run("timeline", "--graph", self.graph, "--json", *query).stdout.splitlines()
            words = urllib.parse.urlencode({name.removeprefix("--"): value for name, value in zip(query[::2], query[1::2])})
            page = ask_json(self.port, f"/api/v1/events?limit=1000&{words}")
            self.assertEqual([event["id"] for event in page["events"]], [json.loads(line)["event"] for line in lines], query)

    def test_pairs_are_counted_as_the_query_counts(self):
        lines = run("pair", "USA", "PRK", "--graph", self.graph, "--json").stdout.splitlines()
        expected = [(json.loads(line)["period"], json.loads(line)["events"]) for line in lines]
        pair = ask_json(self.port, "/api/v1/pairs/USA/PRK")
        self.assertEqual([(period["period"], period["events"]) for period in pair["periods"]], expected)

    def test_part_has_the_events_of_the_page_of_the_file(self):
        summary = ask_json(self.port, "/api/v1/summary")
        part = ask_json(self.port, "/api/v1/part")
        self.assertEqual(len(part["model"]["events"]["id"]), summary["events"])
        self.assertEqual(len(part["model"]["claims"]["sentence"]), summary["claims"])

    def test_answers_are_the_same_again(self):
        for target in ("/", "/api/v1/summary", "/api/v1/part", "/api/v1/events", "/api/v1/actors?q=p", "/api/v1/timeline"):
            self.assertEqual(ask(self.port, target).text, ask(self.port, target).text, target)

    def test_head_is_get_without_a_body(self):
        for target in ("/api/v1/summary", "/", "/nothing"):
            get, head = ask(self.port, target), ask(self.port, target, "HEAD")
            self.assertEqual((head.status, head.text), (get.status, b""))
            self.assertEqual(head.getheaders(), get.getheaders())

    def test_other_methods_are_refused(self):
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "FOO"):
            answer = ask(self.port, "/api/v1/summary", method)
            self.assertEqual((answer.status, answer.getheader("Allow")), (405, "GET, HEAD"), method)
        self.assertEqual(ask(self.port, "/", "POST", {"Content-Length": "3"}, b"a=b").status, 405)
        self.assertEqual(ask(self.port, "/", "GET", {"Content-Length": "3"}, b"a=b").status, 413)

    def test_other_hosts_and_sites_are_refused(self):
        for host in ("evil.example", f"evil.example:{self.port}", "127.0.0.1", "localhost", "", f"127.0.0.1:{self.port + 1}"):
            self.assertEqual(ask(self.port, "/", host=host).status, 421, host)
        for host in (f"localhost:{self.port}", f"[::1]:{self.port}"):
            self.assertEqual(ask(self.port, "/", host=host).status, 200, host)
        raw = send_raw(self.port, b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
        self.assertTrue(raw.startswith(b"HTTP/1.1 421"), raw[:100])
        self.assertEqual(ask(self.port, "/", fields={"Origin": "http://evil.example"}).status, 403)
        self.assertEqual(ask(self.port, "/", fields={"Sec-Fetch-Site": "cross-site"}).status, 403)

    def test_nothing_is_shared_with_other_sites(self):
        for target in ("/", "/api/v1/summary", "/nothing"):
            answer = ask(self.port, target)
            fields = {name.lower(): value for name, value in answer.getheaders()}
            self.assertEqual(fields["x-content-type-options"], "nosniff")
            self.assertEqual(fields["cache-control"], "no-store")
            self.assertEqual(fields["cross-origin-resource-policy"], "same-origin")
            self.assertIn("default-src 'none'", fields["content-security-policy"])
            self.assertFalse([name for name in fields if name.startswith("access-control")])

    def test_paths_lead_nowhere_else(self):
        for target in ("/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "/api/v1/events/../../..",
                       "//etc/passwd", "/etc/passwd", "/.git/config", "/api/v1/actors/..%2f..%2fetc%2fpasswd", "/%00",
                       "/api/v1/events/%ff"):
            answer = ask(self.port, target)
            self.assertIn(answer.status, (400, 404), target)
            self.assertEqual(answer.getheader("Content-Type"), "application/problem+json")
            self.assertNotIn(b"root:", answer.text)

    def test_long_requests_are_refused(self):
        self.assertEqual(ask(self.port, "/" + 4096 * "a").status, 414)
        self.assertEqual(ask(self.port, "/", fields={"X-Long": 20000 * "a"}).status, 431)
        self.assertEqual(ask(self.port, "/api/v1/events?" + "&".join(65 * ["actor=USA"])).status, 400)

    def test_what_is_no_http_is_refused(self):
        for message in (b"\r\n\r\n\0\0\0", b"GET\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00", b"GET / HTTP/9.9\r\n\r\n"):
            answer = send_raw(self.port, message + b"\r\n\r\n", wait=5)
            self.assertTrue(not answer or answer.startswith(b"HTTP/1.1 4"), (message, answer[:100]))
        self.assertEqual(ask(self.port, "/api/v1/summary").status, 200)

    def test_several_requests_share_a_connection(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        for _ in range(20):
            connection.request("GET", "/api/v1/summary")
            self.assertEqual(json.loads(connection.getresponse().read())["title"], "news")
        connection.close()
        lines = f"GET /api/v1/summary HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
        raw = send_raw(self.port, (lines + "\r\n" + lines + "Connection: close\r\n\r\n").encode())
        self.assertEqual(raw.count(b"HTTP/1.1 200"), 2)

    def test_many_connections_are_served(self):
        waiting = [socket.create_connection(("127.0.0.1", self.port)) for _ in range(40)]
        failures = []

        def client():
            for _ in range(10):
                if ask(self.port, "/api/v1/events?actor=USA").status != 200:
                    failures.append(1)

        threads = [threading.Thread(target=client) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for connection in waiting:
            connection.close()
        self.assertEqual(failures, [])

    def test_slow_clients_are_dropped(self):
        """More than may be open at once, each with half a request: they make room."""
        slow = []
        for _ in range(70):
            connection = socket.create_connection(("127.0.0.1", self.port))
            connection.sendall(b"GET / HTTP/1.1\r\nHost: ")
            slow.append(connection)
        began = time.monotonic()
        self.assertEqual(ask(self.port, "/api/v1/summary").status, 200)
        self.assertLess(time.monotonic() - began, 18)
        slow[0].settimeout(15)
        with contextlib.suppress(ConnectionResetError):
            self.assertEqual(slow[0].recv(1000), b"")
        for connection in slow:
            connection.close()

    def test_a_taken_port_is_told(self):
        taken = subprocess.run([PROGRAM, "serve", "--graph", self.graph, "--port", str(self.port)], capture_output=True, text=True,
                               check=False)
        self.assertEqual((taken.returncode, taken.stdout), (3, ""))
        self.assertRegex(taken.stderr, r"\Aentente: cannot listen on port \d+: .*--port.*\n\Z")


class Others(unittest.TestCase):
    """Servers of other graphs."""

    def test_naughty_texts_come_through(self):
        lines = FOLDER / "naughty.jsonl"
        lines.write_text("".join(json.dumps(line) + "\n" for line in naughty_lines()), "utf-8")
        graph = FOLDER / "naughty.entente"
        graph.unlink(missing_ok=True)
        run("add", "--graph", graph, lines)
        with served(graph, "--title", NAUGHTY[0]) as port:
            events = ask_json(port, "/api/v1/events?limit=1000")["events"]
            self.assertEqual(len(events), len(NAUGHTY))
            texts = {ask_json(port, f"/api/v1/events/{event['id']}")["claims"][0]["evidence"]["text"] for event in events}
            self.assertEqual(texts, set(NAUGHTY))
            for text in NAUGHTY[:-1]:  # A NUL is refused in an address.
                name = urllib.parse.quote(f"own:{text}", safe="")
                self.assertEqual(ask_json(port, f"/api/v1/actors/{name}")["id"], f"own:{text}")
                self.assertEqual(ask_json(port, f"/api/v1/events?actor={name}")["total"], 1)
            page = ask(port, "/").text.decode()
            self.assertNotIn("<script>alert", page)
            self.assertEqual(len(ask_json(port, "/api/v1/part")["model"]["events"]["id"]), len(NAUGHTY))

    def test_a_changed_graph_is_served_anew(self):
        graph = FOLDER / "changing.entente"
        graph.unlink(missing_ok=True)
        articles = sorted(ARTICLES.iterdir())
        run("add", "--graph", graph, *articles[:6])
        with served(graph) as port:
            before = ask_json(port, "/api/v1/summary")
            run("add", "--graph", graph, *articles[6:])
            after = ask_json(port, "/api/v1/summary")
            self.assertEqual(after["articles"], ARTICLE_COUNT)
            self.assertNotEqual(after["graph"], before["graph"])
            self.assertEqual(ask(port, f"/api/v1/events?offset=10&graph={before['graph']}").status, 409)
            self.assertEqual(len(ask_json(port, "/api/v1/part")["model"]["events"]["id"]), after["events"])

    def test_a_graph_that_changes_all_the_time_is_answered_consistently(self):
        graph = FOLDER / "busy.entente"
        graph.unlink(missing_ok=True)
        articles = sorted(ARTICLES.iterdir())
        run("add", "--graph", graph, articles[0])
        with served(graph) as port:
            def add():
                for article in articles[1:]:
                    run("add", "--graph", graph, article)

            adding = threading.Thread(target=add)
            adding.start()
            while adding.is_alive():
                answer = ask(port, "/api/v1/part")
                self.assertIn(answer.status, (200, 503), answer.text)
                if answer.status == 200:
                    part = json.loads(answer.text)
                    self.assertEqual(len(part["model"]["events"]["id"]), part["total"])
                    self.assertEqual(sum(part["model"]["claims"]["count"]), len(part["model"]["claims"]["sentence"]))
            adding.join()
            self.assertEqual(ask_json(port, "/api/v1/summary")["articles"], ARTICLE_COUNT)

    def test_a_graph_as_known_on_a_day_is_served(self):
        graph = FOLDER / "known.entente"
        graph.unlink(missing_ok=True)
        run("add", "--graph", graph, ARTICLES)
        lines = run("timeline", "--graph", graph, "--as-known-on", "2019-03-31", "--json").stdout.splitlines()
        with served(graph, "--as-known-on", "2019-03-31") as port:
            self.assertEqual(ask_json(port, "/api/v1/summary")["events"], len(lines))
            self.assertEqual(len(ask_json(port, "/api/v1/part")["model"]["events"]["id"]), len(lines))

    def test_a_file_that_may_not_be_written_is_served(self):
        """Whether it keeps its graph or not, and whatever its owner adds meanwhile."""
        try:
            subprocess.run([PROGRAM, "check", "--help"], check=True, capture_output=True, **NOBODY)
        except (PermissionError, subprocess.CalledProcessError):
            self.skipTest("others may not run this build, and a superuser may write everything")
        articles = sorted(ARTICLES.iterdir())
        with tempfile.TemporaryDirectory() as folder:
            graph = pathlib.Path(folder) / "g.entente"

            def write(*commands):
                os.chmod(folder, 0o755)
                if graph.exists():
                    graph.chmod(0o644)
                for command in commands:
                    run(*command)
                graph.chmod(0o444)
                os.chmod(folder, 0o555)

            def add(some):
                return ("add", "--graph", graph, *some)

            keep = ("timeline", "--graph", graph)
            write(add(articles[:4]), keep)
            with served(graph, **NOBODY) as port:
                def check():
                    summary = ask_json(port, "/api/v1/summary")
                    part = ask_json(port, "/api/v1/part")
                    self.assertEqual(part["graph"], summary["graph"])
                    self.assertEqual(len(part["model"]["claims"]["sentence"]), summary["claims"])
                    return summary["graph"], summary["articles"]

                told = [check()]
                for commands in ([add(articles[4:6])], [keep], [add(articles[6:])]):
                    write(*commands)
                    told.append(check())
                states, counts = zip(*told)
                self.assertEqual(len(set(states)), len(states), states)
                self.assertTrue(counts[0] < counts[1] == counts[2] < counts[3] == ARTICLE_COUNT, counts)
            os.chmod(folder, 0o755)

    def test_a_file_that_is_no_graph_is_told(self):
        told = subprocess.run([PROGRAM, "serve", "--graph", __file__, "--port", "0"], capture_output=True, text=True, check=False)
        self.assertEqual((told.returncode, told.stdout), (3, ""))


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    os.environ.pop("ENTENTE_SHARE", None)
    unittest.main(argv=[sys.argv[0]], verbosity=1)
