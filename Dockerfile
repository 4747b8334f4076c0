# docker build -t front-door .
# docker run --read-only --tmpfs /tmp --cap-drop ALL --env-file front-door.env -p 8000:8000 front-door
# It writes to the directories that FRONTDOOR_KEYS_DIRECTORY and FRONTDOOR_CHECKPOINTS_TO name, and nowhere else.

FROM python:3.12-slim AS build
WORKDIR /src
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
COPY requirements/bootstrap.txt requirements/runtime.lock requirements/
RUN python -m venv /tools \
 && /tools/bin/pip install --no-cache-dir --require-hashes -r requirements/bootstrap.txt \
 && python -m venv --without-pip /opt/front-door \
 && /tools/bin/uv pip install --no-cache --python /opt/front-door/bin/python --require-hashes -r requirements/runtime.lock
COPY pyproject.toml README.md LICENSE CHANGELOG.md ./
COPY domain domain
COPY projections projections
COPY migrations migrations
COPY app app
COPY openapi openapi
COPY docs/api-guarantees.md docs/
# A wheel, not an editable install: the image holds no second copy of the source.
RUN . /tools/bin/activate && hatchling build -t wheel -d /dist \
 && uv pip install --no-cache --python /opt/front-door/bin/python --no-deps --compile-bytecode /dist/*.whl

FROM python:3.12-slim
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin front-door
COPY --from=build /opt/front-door /opt/front-door
ENV PATH=/opt/front-door/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    FRONTDOOR_HOST=0.0.0.0 \
    FRONTDOOR_PORT=8000
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["python", "-c", "\
import os, urllib.request; \
urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"FRONTDOOR_PORT\"]}/health/live', timeout=2)"]
CMD ["frontdoor", "serve"]
