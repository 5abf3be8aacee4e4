# The API and the command line. `docker compose up` runs it beside Neo4j.
# `python -m scripts.check_dockerfile` runs these steps in a clean environment without Docker.

FROM python:3.12-slim-bookworm AS build
# An environment of its own is one folder that the last stage copies; pip's cache and the sources
# stay behind.
RUN python -m venv /opt/shadowgraph
ENV PATH=/opt/shadowgraph/bin:$PATH
WORKDIR /source
# Dependencies first: this step runs again only when the lock changes. Every file is checked
# against its hash; the index is whichever pip is set up for.
COPY requirements.lock ./
RUN pip install --disable-pip-version-check --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY graph graph
COPY extract extract
COPY api api
COPY shadowgraph shadowgraph
COPY examples examples
# The build backend is in the lock, so that nothing is fetched here.
RUN pip install --disable-pip-version-check --no-deps --no-build-isolation .

FROM python:3.12-slim-bookworm
# A number, not a name, so that "not as root" can be checked from outside; it owns no file here.
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin shadowgraph
COPY --from=build /opt/shadowgraph /opt/shadowgraph
# No bytecode is written at run time: the root file system is read-only, and pip has made it.
ENV PATH=/opt/shadowgraph/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
WORKDIR /tmp
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
# Listening on every address needs SHADOWGRAPH_API_KEY; without it the server does not start.
CMD ["shadowgraph", "serve", "--host", "0.0.0.0", "--port", "8000"]
