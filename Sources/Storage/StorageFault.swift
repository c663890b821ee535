import Basics

/// Why the database could not do its work. `sentence` is what a person is told; `detail` is for the log.
package struct StorageFault: Error, Sendable {
    package enum Kind: Sendable, Equatable {
        case unique, foreignKey, notNull, check, trigger
        case busy, diskFull, cannotOpen, readOnly, corrupt, notADatabase
        /// A sum that no number holds.
        case tooLargeSum
        case changedMigration, newerDatabase, olderDatabase, unreadLog, unsafeSettings
        /// Of a server: not there, not letting us in, gone amid the work, silent, too often in another's way.
        case unreachable, connectionLost, tookTooLong, conflict
        case notAdmitted, noSuchDatabase, notPermitted, wrongAddress, otherTextOrder
        /// The connection was lost while the server was asked to keep the work: nobody knows whether it did.
        case outcomeUnknown
        case other
    }

    package let kind: Kind
    package let detail: String

    package init(_ kind: Kind, detail: String) {
        self.kind = kind
        self.detail = detail
    }

    /// Whether what failed is only that nothing could be written: reading may still be possible.
    package var leavesReading: Bool { [.readOnly, .cannotOpen, .diskFull].contains(kind) }

    /// As a page says it.
    package var sentence: String { told().onPage }

    /// `flag`: by which the database was named on the command line.
    package func told(flag: String = "--database") -> Sentence {
        switch kind {
        case .unique: return "Đã có bản ghi như vậy rồi; không có gì được ghi thêm."
        case .foreignKey: return "Bản ghi được trỏ tới không còn nữa; không có gì được ghi."
        case .notNull, .check: return "Giá trị không hợp lệ với sổ này; không có gì được ghi."
        case .trigger: return "Sổ này chỉ được ghi thêm, không được sửa hay xóa."
        case .busy: return "Cơ sở dữ liệu đang bận ghi việc khác quá 30 giây: hãy thử lại."
        case .diskFull: return "Ổ đĩa đã đầy: không có gì được ghi. Hãy giải phóng chỗ trống rồi làm lại."
        case .cannotOpen: return "Không mở được cơ sở dữ liệu: hãy kiểm tra đường dẫn và quyền ghi của thư mục."
        case .readOnly:
            return
                "Cơ sở dữ liệu chỉ đọc được, không ghi được, nên không có gì được ghi: hãy kiểm tra quyền ghi của tệp và thư mục, với PostgreSQL thì máy chủ đang nhận ghi."
        case .corrupt: return "Cơ sở dữ liệu bị hỏng: hãy dừng ghi và phục hồi từ bản sao lưu gần nhất."
        case .notADatabase:
            return "Đây không phải là cơ sở dữ liệu của khuyencong: hãy kiểm tra \(remedy: .database(flag: flag))."
        case .tooLargeSum:
            return
                "Có cột cộng lại vượt quá 9 tỷ tỷ nên không tính được: hãy tìm những số quá lớn trong sổ và sửa lại (\(remedy: .correct()))."
        case .changedMigration:
            return
                "Một bước dựng cơ sở dữ liệu đã áp dụng bị sửa nội dung (\(detail)): hãy dùng đúng phiên bản chương trình."
        case .newerDatabase:
            return "Cơ sở dữ liệu do phiên bản mới hơn của chương trình tạo ra (\(detail)): hãy nâng cấp chương trình."
        case .olderDatabase:
            return
                "Cơ sở dữ liệu chỉ cho đọc mà chưa được nâng cấp (\(detail)): hãy chép sang nơi ghi được rồi làm tiếp bằng \(remedy: .migrate)."
        case .unreadLog:
            return
                "Cơ sở dữ liệu chỉ cho đọc và còn phần chưa gộp ở tệp -wal: hãy chép cả thư mục sang nơi ghi được rồi đọc ở đó."
        case .unreachable:
            return
                "Không kết nối được với máy chủ PostgreSQL; không có gì được ghi. Hãy kiểm tra địa chỉ ở \(remedy: .database(flag: flag)), mạng, và máy chủ có đang chạy không."
        case .notAdmitted:
            return
                "Máy chủ PostgreSQL không nhận tên người dùng hay mật khẩu: hãy kiểm tra tên trong \(remedy: .database(flag: flag)) và mật khẩu trong ~/.pgpass."
        case .noSuchDatabase:
            return
                "Máy chủ PostgreSQL không có cơ sở dữ liệu ấy: hãy kiểm tra tên ở cuối địa chỉ ở \(remedy: .database(flag: flag)), hoặc tạo nó trước (docs/runbook/postgres.md)."
        case .notPermitted:
            return
                "Người dùng PostgreSQL này không đủ quyền: hãy nhờ người quản trị cho làm chủ cơ sở dữ liệu (ALTER DATABASE … OWNER TO …)."
        case .wrongAddress:
            return
                "Địa chỉ PostgreSQL ở \(remedy: .database(flag: flag)) không đọc được: hãy viết postgres://TÊN@MÁY:CỔNG/CƠ_SỞ_DỮ_LIỆU, tham số sau dấu ? như libpq có."
        case .otherTextOrder:
            return
                "Cơ sở dữ liệu PostgreSQL phải có bảng mã UTF8 và thứ tự chữ C, đây là \(detail): hãy tạo lại bằng CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'."
        case .connectionLost: return "Mất kết nối với máy chủ PostgreSQL giữa chừng; không có gì được ghi: hãy làm lại."
        case .tookTooLong:
            return "Máy chủ PostgreSQL không trả lời trong thời hạn; không có gì được ghi: hãy thử lại sau ít phút."
        case .conflict:
            return
                "Nhiều người cùng ghi một chỗ nên máy chủ trả lại việc này nhiều lần; không có gì được ghi: hãy thử lại."
        case .outcomeUnknown:
            return
                "Mất kết nối đúng lúc máy chủ đang ghi nên chưa biết việc này đã được ghi hay chưa: hãy xem lại trong sổ trước khi làm lại."
        case .unsafeSettings: return "Cơ sở dữ liệu không bật chế độ ghi an toàn: \(detail)."
        case .other:
            return "Cơ sở dữ liệu gặp lỗi; không có gì được ghi. Hãy thử lại, nếu vẫn lỗi thì báo người quản trị."
        }
    }
}
