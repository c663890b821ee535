import Documents

enum StartPages {
    static let feature = Site.Feature(
        Menu.Entry("Việc hôm nay", "/", .signedIn),
        routes: [.get("/", .signedIn) { _ in .page(Page("Việc hôm nay", content: "")) }])
}
