package answerprint.runtime;

/**
 * How to reach the database.
 *
 * @param url JDBC address without credentials
 * @param owner role that migrates and owns the tables
 * @param app role that web and worker use: it may execute the ledger's function but not write the ledger
 */
record DatabaseAccount(String url, Credentials owner, Credentials app) {
    record Credentials(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
