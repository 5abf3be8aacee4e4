"""docker-compose.yml keeps to the specification, and to what it promises about safety."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import jsonschema
import pytest
import yaml
from check_jsonschema.builtin_schemas import get_builtin_schema

from scripts.check_dockerfile import free_port
from scripts.dockerfile import read_dockerfile
from tests.conftest import missing
from tests.neo4j_artifacts import NEO4J_VERSION, Neo4jMissing
from tests.neo4j_server import Neo4jServer, running_server

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docker-compose.yml"


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return loaded


def _validator() -> jsonschema.protocols.Validator:
    schema = get_builtin_schema("vendor.compose-spec")
    return jsonschema.validators.validator_for(schema)(schema)


def test_it_keeps_to_the_specification(compose: dict[str, Any]) -> None:
    assert not [error.message for error in _validator().iter_errors(compose)]


def test_the_specification_notices_a_wrong_key(compose: dict[str, Any]) -> None:
    wrong = json.loads(json.dumps(compose))
    wrong["services"]["api"]["read_onlyy"] = True
    assert [*_validator().iter_errors(wrong)]


def test_it_runs_the_version_of_neo4j_that_the_tests_run(compose: dict[str, Any]) -> None:
    assert compose["services"]["neo4j"]["image"] == f"neo4j:{NEO4J_VERSION}-community"


@pytest.mark.parametrize("service", ["neo4j", "api"])
def test_no_service_has_more_rights_than_it_needs(compose: dict[str, Any], service: str) -> None:
    settings = compose["services"][service]
    assert int(settings["user"].partition(":")[0]) > 0
    assert settings["cap_drop"] == ["ALL"] and "cap_add" not in settings
    assert settings["security_opt"] == ["no-new-privileges:true"]
    assert settings["mem_limit"] and settings["pids_limit"]
    assert not {"privileged", "network_mode", "pid", "ipc", "devices"} & settings.keys()
    assert all(port.startswith("127.0.0.1:") for port in settings["ports"])


def test_the_api_writes_nowhere_but_into_memory(compose: dict[str, Any]) -> None:
    api = compose["services"]["api"]
    assert api["read_only"] is True
    assert "volumes" not in api
    assert [mount.partition(":")[0] for mount in api["tmpfs"]] == ["/tmp"]


def test_what_neo4j_keeps_is_in_a_named_volume(compose: dict[str, Any]) -> None:
    (mount,) = compose["services"]["neo4j"]["volumes"]
    name, place = mount.split(":")
    assert place == "/data" and name in compose["volumes"]


def test_the_api_waits_until_neo4j_is_healthy(compose: dict[str, Any]) -> None:
    assert compose["services"]["neo4j"]["healthcheck"]["test"]
    assert compose["services"]["api"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert any(step.word == "HEALTHCHECK" for step in read_dockerfile(ROOT / "Dockerfile"))


def test_no_secret_has_a_value_or_may_be_left_out(compose: dict[str, Any]) -> None:
    """`:?` stops compose where the variable is unset or empty."""
    neo4j, api = compose["services"]["neo4j"], compose["services"]["api"]
    required = r"\$\{%s:\?[^}]+\}"
    password = required % "SHADOWGRAPH_NEO4J_PASSWORD"
    assert re.fullmatch(f"neo4j/{password}", neo4j["environment"]["NEO4J_AUTH"])
    assert re.fullmatch(password, api["environment"]["SHADOWGRAPH_NEO4J_PASSWORD"])
    assert re.fullmatch(required % "SHADOWGRAPH_API_KEY", api["environment"]["SHADOWGRAPH_API_KEY"])


def _settings(environment: dict[str, str]) -> dict[str, str]:
    """Settings of Neo4j, from variables as its image takes them: `__` is `_`, and `_` a dot."""
    return {
        name.removeprefix("NEO4J_").replace("__", "%").replace("_", ".").replace("%", "_"): value
        for name, value in environment.items()
        if name != "NEO4J_AUTH"
    }


@pytest.mark.neo4j
def test_neo4j_knows_every_setting_and_reports_to_nobody(compose: dict[str, Any]) -> None:
    """A real server starts with them; it refuses names that it does not know."""
    settings = _settings(compose["services"]["neo4j"]["environment"])
    assert settings["dbms.usage_report.enabled"] == "false"
    assert settings["client.allow_telemetry"] == "false"
    del settings["server.memory.pagecache.size"], settings["dbms.usage_report.enabled"]
    try:
        with running_server(settings) as server:
            assert server.pid
    except Neo4jMissing as exc:
        missing(str(exc))


@pytest.mark.neo4j
@pytest.mark.process
def test_the_api_starts_over_neo4j_with_the_environment_it_is_given(
    compose: dict[str, Any], neo4j_server: Neo4jServer, tmp_path: Path
) -> None:
    key = "a-key-of-more-than-sixteen-characters"
    secrets = neo4j_server.environment | {"SHADOWGRAPH_API_KEY": key}
    given = compose["services"]["api"]["environment"]
    environment = {
        name: re.sub(r"\$\{(\w+):.*\}", lambda found: secrets.get(found[1], ""), value)
        for name, value in given.items()
    }
    environment["SHADOWGRAPH_STORE"] = neo4j_server.address  # instead of the name in compose's net
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "shadowgraph", "serve", "--port", str(port)],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment},
        stderr=subprocess.PIPE,
        text=True,
    )
    with server:
        assert server.stderr is not None
        greeting = server.stderr.readline()
        assert "whoever has the key" in greeting and neo4j_server.password not in greeting
        try:
            api = f"http://127.0.0.1:{port}"
            assert httpx.get(f"{api}/healthz").status_code == 200
            assert httpx.get(f"{api}/api/v1/stats").status_code == 401
            allowed = httpx.get(f"{api}/api/v1/stats", headers={"Authorization": f"Bearer {key}"})
            assert allowed.status_code == 200
        finally:
            server.terminate()
            server.communicate()
    assert not list(tmp_path.iterdir())


def _compose_config(variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    docker = shutil.which("docker")
    if (
        docker is None
        or subprocess.run([docker, "compose", "version"], capture_output=True).returncode
    ):
        pytest.skip("no Docker here that has it; with it, this runs: docker compose config")
    return subprocess.run(
        [docker, "compose", "-f", str(FILE), "config", "--quiet"],
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(Path.home()), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_docker_takes_it_with_both_secrets_only() -> None:
    secrets = {"SHADOWGRAPH_NEO4J_PASSWORD": "a-long-password", "SHADOWGRAPH_API_KEY": "a-long-key"}
    done = _compose_config(secrets)
    assert done.returncode == 0, done.stderr
    for name in secrets:
        refused = _compose_config({k: v for k, v in secrets.items() if k != name})
        assert refused.returncode != 0 and name in refused.stderr
