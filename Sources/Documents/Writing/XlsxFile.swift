import CXlsxWriter
import Glibc

/// A look of cells, owned by its workbook.
typealias XlsxFormat = UnsafeMutablePointer<lxw_format>

/// A workbook while it is written, in constant memory: worksheet after worksheet, row after row. Whatever happens, it
/// lets go of its memory and temporary files.
final class XlsxFile {
    private let path: String
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var worksheets: [UnsafeMutablePointer<lxw_worksheet>] = []

    /// Nothing is in the file before `close()`. Temporary files are written to `temporaryDirectory`, or where the
    /// system keeps them. Throws `.unwritable`.
    init(path: String, temporaryDirectory: String?) throws(DocumentFault) {
        var options = lxw_workbook_options()
        options.constant_memory = 1
        let made = (temporaryDirectory ?? "").withCString { directory in
            if temporaryDirectory != nil { options.tmpdir = UnsafeMutablePointer(mutating: directory) }
            return workbook_new_opt(path, &options)
        }
        guard let made else { throw .unwritable }
        self.path = path
        workbook = made
    }

    deinit { discard() }

    /// Throws `.unwritable` after `close()`.
    func addFormat(numbers: String? = nil) throws(DocumentFault) -> XlsxFormat {
        guard let workbook, let format = workbook_add_format(workbook) else { throw .unwritable }
        if let numbers { format_set_num_format(format, numbers) }
        return format
    }

    /// The look of cells that nobody wrote; column widths are counted in figures of its font.
    var defaultFormat: XlsxFormat? { workbook?.pointee.formats?.pointee.stqh_first }

    /// Ends the worksheet before. Throws `.badSheetName`, or `.unwritable` after `close()`.
    func addPage(_ name: String) throws(DocumentFault) -> XlsxPage {
        guard let workbook else { throw .unwritable }
        guard !name.isEmpty, workbook_validate_sheet_name(workbook, name) == LXW_NO_ERROR else {
            throw .badSheetName(name)
        }
        guard let made = workbook_add_worksheet(workbook, name) else { throw .unwritable }
        worksheets.append(made)
        return XlsxPage(made, name: name)
    }

    /// Throws `.unwritable` after `close()`.
    func tell(_ properties: WorkbookProperties) throws(DocumentFault) {
        guard let workbook else { throw .unwritable }
        let done = properties.withStored { workbook_set_properties(workbook, &$0) }
        guard done == LXW_NO_ERROR else { throw .unwritable }
    }

    /// Completes the file. Throws `.unwritable`, also for a full disk.
    func close() throws(DocumentFault) {
        guard let workbook else { return }
        guard worksheets.allSatisfy(isKept), let file = fopen(path, "wb") else {
            discard()
            throw .unwritable
        }
        fclose(file)
        self.workbook = nil
        guard workbook_close(workbook) == LXW_NO_ERROR else { throw .unwritable }
    }

    /// Whether all rows are in the temporary file: the library does not ask, and would close a file that lacks some.
    private func isKept(_ worksheet: UnsafeMutablePointer<lxw_worksheet>) -> Bool {
        guard let file = worksheet.pointee.optimize_tmpfile else { return false }
        lxw_worksheet_write_single_row(worksheet)
        return fflush(file) == 0 && ferror(file) == 0
    }

    /// Lets go of what was not closed; the library itself would leave the sheets' temporary files open.
    private func discard() {
        guard let workbook else { return }
        for worksheet in worksheets {
            if let file = worksheet.pointee.optimize_tmpfile { fclose(file) }
        }
        lxw_workbook_free(workbook)
        self.workbook = nil
    }
}
