"""Good official Vietnamese that looks like a fault to a hasty checker: nothing is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.language.texts import codes

_GOOD = [
    "Đã báo cáo Ủy ban Thường vụ Quốc hội, Ban Thường vụ Đảng ủy.",
    "Hội đồng nhân dân, Tòa án nhân dân và Viện kiểm sát nhân dân phối hợp thực hiện.",
    "ỦY BAN NHÂN DÂN XÃ TAM HỢP thông báo.",
    "Công tác quản lý nhà nước, ngân sách nhà nước, cơ quan nhà nước, doanh nghiệp nhà nước.",
    "Phần do ngân sách nhà nước hỗ trợ; cơ quan nhà nước quy định; vốn nhà nước và Nhân dân góp.",
    "Trạm đặt tại 19°28’12” vĩ độ Bắc, 104°04’35,5” kinh độ Đông.",
    "Lực lượng vũ trang nhân dân, công an nhân dân, quân đội nhân dân; tỷ giá nhân dân tệ.",
    "Cán bộ tài chính, cơ sở y tế, trụ sở công an, nội bộ cơ quan, các sở, ban, ngành.",
    "Cán bộ Y tế của trạm và cán bộ Tư pháp của xã cùng dự.",
    "Theo quy định của pháp luật đất đai, pháp luật xây dựng.",
    "Thứ hai, ngày càng có nhiều công dân đến trụ sở.",
    "Theo kết luận tại cuộc họp lần thứ hai, ngày 10/3/2026 và kỳ họp thứ ba, ngày 12 tháng 3.",
    "Sửa đổi như sau: “a) Đơn; b) Giấy tờ”; “đ) Ảnh”.",
    "Những điều 5 hộ dân kiến nghị đã được trả lời.",
    "Xã có 10 xóm, 3 phường lân cận; đi 2 km đến quận lỵ cũ.",
    "Ngày ngày, đêm đêm; dần dần, thường thường, xa xa, từ từ, luôn luôn.",
    "Các tổ chức tổ chức lễ kỷ niệm; đơn vị theo dõi theo dõi việc thực hiện.",
    "Thời hạn năm năm kể từ ngày ký.",
    "Gửi thư đến vanthu.ubnd@nghean.gov.vn, trang https://tamhop.nghean.gov.vn/tin-tuc,moi.",
    "Gửi trên Cổng (https://a.vn/tin_(1)), trang (www.a.vn) hoặc (địa chỉ: b.gov.vn).",
    "3.500 người đã đến; 20.11 là ngày lễ.",
    "1. Ngày lễ:\n\n20.11 là ngày Nhà giáo Việt Nam.\n\n2. Chi:\n\n5.2 triệu đồng.",
    "15 người vắng có lý do.",
    "Hồ sơ gồm: a) Đơn; b) Giấy tờ (nếu có); c) Ảnh 3x4.",
    "a1) Đơn của công dân; A) Phần chính; B) Phần phụ; 1.2) Bản sao.",
    "Cuộc họp bắt đầu lúc 08:30, tỷ lệ 1 : 500, nhiệt độ 37,5 độ.",
    "Ông Y Thanh Niê, bà H'Hen Niê, ông Đinh K'Bang ở Đắk Lắk, Krông Pắc.",
    "Tiêm vắcxin, đổ bêtông, lắp ôtô điện, kiểm tra lôgic, dùng iOffice, VNeID, QyĐ, TTg.",
    "Đại biểu Quốc hội khóa XVI, nhiệm kỳ 2026 - 2031; giai đoạn 2026–2030.",
    "Kết luận của ông Lê-nin tại Mát-xcơ-va; phim tài liệu Phri-đrích Ăng-ghen.",
    "Bác Hồ Văn An và bà Triệu Thị Hoa dự họp; ban tập trung bộ máy; bà triệu tập cuộc họp.",
    "Danh sách gồm ông Nguyễn Quốc Khánh, bà Lê Thị Quốc Khánh; nghỉ lễ Quốc khánh 2-9.",
    "Đường lối của Đảng và Nhà nước; đảng viên, đảng ủy các cấp.",
    "Ban chỉ đạo họp mỗi tháng một lần. Trường tiểu học là nơi học; trạm y tế là nơi khám.",
    "Các điều 5, 6 và 7 Luật Đất đai; tổng hợp 06 tháng năm 2026; họp lần thứ hai hằng tuần.",
    "Xem mục 2 của Đề án, phần việc, mục 6501 và tiểu mục 6502.",
    "Nguồn lực cách mạng trong tháng 8/2026.",
    "Chi từ Chương 405, Loại 340, Khoản 341, Mục 6500 của mục lục ngân sách.",
    "Kinh phí là 1,5 tỷ đồng; đạt 98,75%; số tiền 1.250.000 đồng.",
    "Đề nghị xem v.v. và các phần sau. TP. Hồ Chí Minh có tr. 5 của tài liệu.",
    "Hòa bình là nguyện vọng; cao bằng mái nhà; hải dương học.",
    "Thực hiện Bộ luật Dân sự, Bộ luật Lao động và Luật Khám bệnh, chữa bệnh.",
    "Sở Văn hóa, Thể thao và Du lịch, Sở Giáo dục và Đào tạo phối hợp.",
    "Sở Văn hóa và Thể thao thành phố Hà Nội và Sở Văn hóa, Thể thao và Du lịch tỉnh cùng dự.",
    "Sở GD&ĐT và Sở Giáo dục và Đào tạo là một.",
    "Nghị định số 110/2004/NĐ-CP đã hết hiệu lực và được thay thế.",
    "Các nghị quyết của Ủy ban Thường vụ Quốc hội; Ban Thường vụ Tỉnh ủy, Đảng ủy và đảng ủy viên.",
    "Công an, Ban Chỉ huy Quân sự và Ban Chỉ huy quân sự các xã phối hợp.",
    "Công dân ghi: Độc lập - Tự do - Hạnh phúc.",
    "Một số từ tiếng Anh: need, seeds, door, engineer, startup, data center.",
    "Phòng Kinh tế, Phòng Văn hóa - Xã hội, Phòng Kinh tế và Hạ tầng của hai xã.",
]


@pytest.mark.parametrize("body", _GOOD)
def test_nothing_is_said(body: str, tmp_path: Path) -> None:
    assert codes(tmp_path, body) == set()
