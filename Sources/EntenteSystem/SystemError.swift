import Glibc

/// The number that a failed system call left behind.
struct SystemError: Error, Equatable {
    let number: Int32

    /// The number of the call that has just failed on this thread.
    static var last: SystemError { SystemError(number: errno) }

    var reason: FileError.Reason {
        switch number {
        case ENOENT: .missing
        case EISDIR: .isFolder
        case ENOTDIR: .notFolder
        case EACCES, EPERM: .permissionDenied
        case EROFS: .readOnly
        case ENOSPC, EDQUOT: .diskFull
        case EFBIG: .sizeRefused
        case EPIPE: .closedPipe
        case EINVAL: .invalidPath
        case ENAMETOOLONG: .nameTooLong
        case ELOOP: .linkLoop
        case EMFILE, ENFILE: .tooManyOpen
        case EIO, ENXIO, ENODEV: .deviceError
        default: .system(number)
        }
    }
}
