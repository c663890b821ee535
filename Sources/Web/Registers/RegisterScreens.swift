import Domain

extension RegisterScreen {
    static func of(_ register: Register) -> RegisterScreen {
        switch register {
        case .project: return project
        case .establishment: return establishment
        case .establishmentYear: return establishmentYear
        case .surveyReply: return surveyReply
        case .profile: return profile
        case .trainingClass: return trainingClass
        case .learner: return learner
        case .recognition: return recognition
        case .tradeEvent: return tradeEvent
        case .communication: return communication
        case .collaborator: return collaborator
        case .collaboratorStanding: return collaboratorStanding
        case .budgetLine: return budgetLine
        case .publishedFigure: return publishedFigure
        case .statedFigure: return statedFigure
        case .target: return target
        case .officer: return officer
        case .place: return place
        case .reportText: return reportText
        }
    }

    private static let project = RegisterScreen(
        ProjectField.self, "Đề án, nhiệm vụ",
        columns: [
            (.when, nil), (.activity, "Nội dung"), (.state, nil), (.beneficiaryName, nil),
            (.assignedNational, "KCQG giao"), (.assignedLocal, "KCĐP giao"), (.assignedUnsourced, "Chưa rõ nguồn"),
            (.counterpart, nil),
        ], filters: [.activity, .source, .state, .listing],
        groups: [
            ("Đề án", [.name, .when, .kind, .activity, .programme, .source, .listing]),
            ("Tình trạng", [.state, .stateText, .completed]),
            ("Thụ hưởng và thực hiện", [.beneficiary, .beneficiaryName, .implementer, .partner, .place]),
            ("Khối lượng", [.establishments, .models, .machines, .lines]),
            (
                "Kinh phí",
                [
                    .assignedNational, .assignedLocal, .assignedUnsourced, .counterpart, .otherMoney, .disbursed,
                    .settled,
                ]
            ),
            ("Văn bản phê duyệt", [.decisionNumber, .decided, .decidedBy]),
        ])

    private static let establishment = RegisterScreen(
        EstablishmentField.self, "Cơ sở công nghiệp nông thôn",
        columns: [
            (.taxCode, nil), (.legalForm, nil), (.commune, nil), (.district, nil), (.trade, nil), (.products, nil),
            (.founded, "Thành lập"),
        ], filters: [.legalForm],
        groups: [
            ("Cơ sở", [.name, .taxCode, .legalForm, .owner, .founded]),
            ("Địa chỉ", [.address, .commune, .district]),
            ("Ngành nghề", [.trade, .products]),
            ("Liên hệ", [.representative, .phone]),
        ])

    private static let establishmentYear = RegisterScreen(
        EstablishmentYearField.self, "Số liệu năm của cơ sở", lead: .establishment,
        columns: [
            (.when, nil), (.workers, nil), (.revenue, nil), (.capital, nil), (.export, nil), (.origin, nil),
        ],
        groups: [("Số liệu năm", [.establishment, .when, .workers, .revenue, .capital, .export, .origin])])

    private static let surveyReply = RegisterScreen(
        SurveyReplyField.self, "Phiếu khảo sát",
        columns: [(.establishment, "Hồ sơ cơ sở"), (.when, nil), (.quantity, nil)],
        groups: [("Phiếu khảo sát", [.name, .establishment, .when, .quantity])])

    private static let profile = RegisterScreen(
        ProfileField.self, "Bài giới thiệu cơ sở",
        columns: [(.establishment, "Hồ sơ cơ sở"), (.when, nil), (.quantity, nil)],
        groups: [("Bài giới thiệu", [.name, .establishment, .when, .quantity])])

    private static let trainingClass = RegisterScreen(
        TrainingClassField.self, "Lớp đào tạo, tập huấn",
        columns: [
            (.when, nil), (.kind, nil), (.source, "Nguồn"), (.place, nil), (.classes, nil), (.learners, nil),
            (.female, "Nữ"), (.minority, "Dân tộc thiểu số"), (.employed, "Có việc làm"),
        ], filters: [.kind, .source],
        groups: [
            ("Lớp", [.name, .when, .kind, .source, .place, .partner, .audience, .classes, .sessions]),
            ("Học viên", [.learners, .female, .minority, .poor, .nearPoor, .disabled]),
            ("Sau đào tạo", [.employed, .interned]),
        ])

    private static let learner = RegisterScreen(
        LearnerField.self, "Học viên",
        columns: [
            (.trainingClass, nil), (.born, nil), (.sex, nil), (.ethnicity, nil), (.household, nil),
            (.workplace, nil),
        ], filters: [.sex, .household, .disability],
        groups: [
            ("Học viên", [.trainingClass, .name, .born, .sex, .workplace]),
            ("Thông tin cá nhân", [.ethnicity, .household, .disability, .idNumber, .address]),
        ])

    private static let recognition = RegisterScreen(
        RecognitionField.self, "Sản phẩm CNNT tiêu biểu",
        columns: [
            (.establishmentName, nil), (.establishment, "Hồ sơ cơ sở"), (.level, nil), (.when, nil), (.group, nil),
            (.quantity, nil), (.decisionNumber, nil),
        ], filters: [.level],
        groups: [
            ("Sản phẩm", [.product, .group, .establishmentName, .establishment, .quantity]),
            ("Công nhận", [.level, .when, .score, .decisionNumber, .decided]),
        ])

    private static let tradeEvent = RegisterScreen(
        TradeEventField.self, "Hội chợ, tham quan, hội thảo",
        columns: [
            (.kind, nil), (.role, nil), (.when, nil), (.place, nil), (.source, "Nguồn"), (.quantity, nil),
            (.establishments, nil), (.participations, nil), (.participants, nil),
        ], filters: [.kind, .role, .source, .destination],
        groups: [
            ("Sự kiện", [.name, .kind, .role, .when, .place, .destination, .source]),
            ("Quy mô", [.quantity, .establishments, .participations, .participants, .booths]),
        ])

    private static let communication = RegisterScreen(
        CommunicationField.self, "Tin bài, ấn phẩm",
        columns: [
            (.kind, nil), (.outlet, nil), (.when, nil), (.quantity, nil), (.unit, nil), (.source, "Nguồn"),
        ], filters: [.kind, .source],
        groups: [("Tin bài, ấn phẩm", [.name, .kind, .outlet, .when, .quantity, .unit, .source])])

    private static let collaborator = RegisterScreen(
        CollaboratorField.self, "Cộng tác viên khuyến công",
        columns: [(.phone, nil), (.commune, nil), (.district, nil)],
        groups: [("Cộng tác viên", [.name, .phone, .commune, .district])])

    private static let collaboratorStanding = RegisterScreen(
        CollaboratorStandingField.self, "Danh sách cộng tác viên theo thời điểm",
        columns: [(.collaborator, "Hồ sơ cộng tác viên"), (.when, nil), (.active, nil)],
        filters: [.active],
        groups: [("Tình trạng hoạt động", [.collaborator, .name, .when, .active])])

    private static let budgetLine = RegisterScreen(
        BudgetLineField.self, "Kinh phí theo năm",
        columns: [
            (.when, nil), (.source, "Nguồn"), (.activity, nil), (.assigned, "Được giao"), (.spent, "Đã thực hiện"),
            (.settled, "Đã quyết toán"),
        ], filters: [.source, .activity],
        groups: [("Dòng kinh phí", [.name, .when, .source, .activity]), ("Số tiền", [.assigned, .spent, .settled])])

    private static let publishedFigure = RegisterScreen(
        PublishedFigureField.self, "Số đã công bố",
        columns: [
            (.breakdown, nil), (.when, nil), (.value, nil), (.printed, nil), (.citation, nil), (.explanation, nil),
        ],
        groups: [
            ("Số liệu", [.indicator, .breakdown, .when, .value]),
            ("Nguồn", [.printed, .citation, .explanation]),
        ])

    private static let statedFigure = RegisterScreen(
        StatedFigureField.self, "Số liệu tự kê khai",
        columns: [(.breakdown, nil), (.when, nil), (.value, nil), (.unit, nil), (.asWritten, nil)],
        groups: [("Số liệu", [.indicator, .breakdown, .when, .value, .unit, .asWritten])])

    private static let target = RegisterScreen(
        TargetField.self, "Mục tiêu, chỉ tiêu phấn đấu",
        columns: [(.breakdown, nil), (.when, nil), (.value, nil), (.growth, nil), (.basis, nil), (.citation, nil)],
        filters: [.basis],
        groups: [
            ("Mục tiêu", [.indicator, .breakdown, .when, .value, .growth, .basis]),
            ("Nguồn", [.printed, .citation]),
        ])

    private static let officer = RegisterScreen(
        OfficerField.self, "Cán bộ, viên chức",
        columns: [(.title, nil), (.division, nil), (.serving, nil), (.phone, nil), (.email, nil)],
        groups: [("Cán bộ", [.name, .title, .division, .serving]), ("Liên hệ", [.phone, .email])])

    private static let place = RegisterScreen(
        PlaceField.self, "Địa bàn cấp huyện, cấp xã",
        columns: [(.level, nil), (.district, nil), (.seen, nil), (.until, nil)], filters: [.level],
        groups: [("Đơn vị hành chính", [.name, .level, .district, .seen, .until])])

    private static let reportText = RegisterScreen(
        ReportTextField.self, "Lời văn của báo cáo",
        columns: [(.section, nil), (.when, nil), (.source, "Nguồn"), (.decisionNumber, nil)],
        filters: [.section, .source],
        groups: [
            ("Đoạn văn", [.section, .when, .order, .text, .source]),
            ("Văn bản", [.decisionNumber, .decided, .decidedBy]),
        ])
}
