import Testing

@testable import Storage

@Suite("Where a PostgreSQL server is") struct PostgresSettingsTests {
    @Test(
        "An address is shown without its password, wherever that stands",
        arguments: [
            ("postgres://an:mật?khẩu@may-1:5432/kc", "postgres://an@may-1:5432/kc"),
            ("postgres://may-1/kc?password=bí-mật", "postgres://may-1/kc"),
            ("postgres://may-1/kc?user=an&password=b@c", "postgres://may-1/kc"),
            ("postgres://an:b@c@may-1,may-2/kc?x=y", "postgres://an@may-1,may-2/kc"),
            ("postgres://may-1", "postgres://may-1"),
        ]) func shown(address: String, shown: String)
    {
        #expect(PostgresSettings(address: address).shownAddress == shown)
    }
}
