import Actions
import Logging

/// What the pages need of the program, made once at its start.
package struct House: Sendable {
    /// Acts for nobody: a visit's office acts for its person.
    let office: Office
    let door: Door
    let assets: Assets
    let settings: Settings
    let log: Logger
    let centreNames = CentreNames()
    let knownNames = KnownNames()
    let lists = RegisterCaches()
    let answers = AnswerCache()
    let diary = AccessDiary()
    let jobs: SiteJobs

    package struct Settings: Sendable {
        /// Behind a proxy that speaks TLS and says who asks (`X-Forwarded-For`, `X-Forwarded-Proto`).
        package var isBehindProxy = false
        /// Private; what is uploaded lies here until it has been kept or refused.
        package var uploads: String
        /// The workbooks of the sample year; nothing where they are not at hand.
        package var samples: String?

        package init(uploads: String) {
            self.uploads = uploads
        }
    }

    package init(office: Office, settings: Settings, log: Logger, door: Door = Door()) {
        self.office = office
        self.settings = settings
        self.log = log
        self.door = door
        assets = Assets()
        jobs = SiteJobs(office, settings: settings, log: log)
    }
}
