#!/bin/sh
# Runs once, when PostgreSQL's data directory is made: the owner that migrates, and the app role that web and worker use.
# The app role owns nothing, so it can never loosen what guards the ledger.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set=owner_password="$ANSWERPRINT_DATABASE_OWNER_PASSWORD" \
    --set=app_password="$ANSWERPRINT_DATABASE_PASSWORD" \
    --set=keycloak_password="$KC_DB_PASSWORD" <<'SQL'
CREATE ROLE answerprint_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE answerprint_app LOGIN PASSWORD :'app_password';
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_password';
CREATE DATABASE answerprint OWNER answerprint_owner;
CREATE DATABASE keycloak OWNER keycloak;
REVOKE ALL ON DATABASE answerprint FROM PUBLIC;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
GRANT CONNECT ON DATABASE answerprint TO answerprint_app;
\connect answerprint
ALTER SCHEMA public OWNER TO answerprint_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
SQL
