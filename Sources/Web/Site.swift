import Domain

/// All features: what the server answers to.
package struct Site: Sendable {
    package let features: [Feature]

    /// The routes that belong together.
    package struct Feature: Sendable {
        package let routes: [Route]

        package init(routes: [Route]) {
            self.routes = routes
        }
    }

    package let menu: Menu

    package init(_ features: [Feature] = Site.all, menu: Menu = .site) {
        self.features = features
        self.menu = menu
    }

    package var routes: [Route] { features.flatMap(\.routes) }

    package static let all: [Feature] =
        [
            // Before the registers: /co-so/trung-lap is no record of /co-so.
            StartPages.feature, NewCentrePages.feature, SearchPages.feature, DuplicatePages.feature,
            RegisterPages.feature, FigurePages.feature,
            ReportPages.feature, ImportsFeature.feature,
            EntriesFeature.feature, SampleJob.feature, JobsFeature.feature, AccountsPages.feature,
            SignInPages.feature, LinkPages.feature, AccountPage.feature,
        ]
}
