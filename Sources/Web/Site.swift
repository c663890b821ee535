import Domain

/// All features, in the order of the menu: what the server answers to.
package struct Site: Sendable {
    package let features: [Feature]

    /// What belongs together: its entry in the menu, if it has one, and its routes.
    package struct Feature: Sendable {
        package let entry: Menu.Entry?
        package let routes: [Route]

        package init(_ entry: Menu.Entry? = nil, routes: [Route]) {
            self.entry = entry
            self.routes = routes
        }
    }

    package init(_ features: [Feature] = Site.all) {
        self.features = features
    }

    package var routes: [Route] { features.flatMap(\.routes) }
    package var menu: Menu { Menu(features.compactMap(\.entry)) }

    package static let all: [Feature] =
        [StartPages.feature] + RegisterPages.features + [
            DuplicatePages.feature, FigurePages.feature, ReportPages.feature, ImportsFeature.feature,
            EntriesFeature.feature, SampleJob.feature, JobsFeature.feature, AccountsPages.feature,
            SignInPages.feature, LinkPages.feature, AccountPage.feature,
        ]
}
