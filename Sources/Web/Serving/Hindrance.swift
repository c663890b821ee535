import Domain

/// What keeps a request from its route.
enum Hindrance {
    case signedOut
    /// Signed in; in which centre was not chosen yet.
    case noCentre
    case missing(Right)
    /// The form's key is not of this session: the form was opened in the one before.
    case oldForm

    /// Where there is nothing that could be lost.
    func plain(_ route: Route, _ visit: Visit) -> Answer {
        switch self {
        // An address that only takes forms is no page to come back to.
        case .signedOut:
            return SignInAddress.answer(to: route.method == .post ? visit.cameFrom ?? "/" : visit.addressWithQuery)
        case .noCentre: return .seeOther(route.method == .post ? "/" : SignInAddress.choosing(before: visit))
        case .missing(let right): return ErrorPages.answer(to: Turned.forbidden(GateWords.missing(right)), visit)
        case .oldForm: return ErrorPages.answer(to: Turned.forbidden(GateWords.oldForm), visit)
        }
    }

    /// Of the page that keeps what was typed. 403 where something else has to be done first (401 would have to name a way of
    /// HTTP's own to sign in); 409 where the form only has to be looked at and sent again.
    var status: Answer.Status {
        switch self {
        case .signedOut, .missing: return .forbidden
        case .noCentre, .oldForm: return .conflict
        }
    }
}

/// What could be kept of a form that came too late.
enum KeptForm {
    case whole(Fields)
    /// Files are not kept: they have to be chosen again.
    case withFiles(Fields)
    case tooLong
}
